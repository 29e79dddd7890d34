namespace Parapet.Messages;

/// <summary>What a post tells linked posts of the rounds of one type in one of its fire units.</summary>
/// <param name="Type">The type's place among the unit's magazines.</param>
/// <param name="Free">Ready rounds that the sender would fire at anything; none while the unit takes no orders.</param>
/// <param name="Left">Rounds that have not left and that no order has taken, those still to be loaded included.</param>
/// <param name="Full">What <paramref name="Left"/> is of a full stock.</param>
/// <param name="Time">When it was so.</param>
public readonly record struct StockReport(NodeId Sender, FireUnitId Unit, int Type, int Free, int Left, int Full, Instant Time);
