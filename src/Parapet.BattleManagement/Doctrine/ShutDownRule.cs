namespace Parapet.BattleManagement.Doctrine;

/// <summary>A radar falls silent when its post takes a track for a missile against radars that is about to arrive at it.</summary>
/// <param name="ArrivalWithin">By the track's distance and speed; positive.</param>
/// <param name="SilentFor">From then on, positive. Meanwhile it sees nothing and guides nothing.</param>
public sealed record ShutDownRule(Duration ArrivalWithin, Duration SilentFor);
