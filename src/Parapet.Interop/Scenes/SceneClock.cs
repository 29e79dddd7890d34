namespace Parapet.Interop.Scenes;

/// <summary>At what date a scene begins: runs have none, and most standards want one.</summary>
/// <param name="Begins">Of the moment 0; in UTC.</param>
public readonly record struct SceneClock(DateTimeOffset Begins)
{
    /// <summary>Where nobody says another: the first moment of 2000, so that nobody takes it for a real event.</summary>
    public static SceneClock Usual { get; } = new(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Seconds of the scene in a second of the dates, positive.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>To the 100 ns that the platform's dates hold.</summary>
    public DateTimeOffset At(Instant time) => Begins.AddTicks(Speed == 1 ? time.Nanoseconds / 100 : (long)(time.Nanoseconds / (100 * Speed)));
}
