package shop;
@Deprecated
enum Form { ROUND, SQUARE }
