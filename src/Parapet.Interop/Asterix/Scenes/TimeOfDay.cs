namespace Parapet.Interop.Asterix.Scenes;

/// <summary>The time that most records tell: since midnight UTC.</summary>
internal static class TimeOfDay
{
    public static Duration Cycle { get; } = Duration.FromSeconds(86_400);

    /// <summary>Just before midnight the nearest number would be that of the next one: it is told as midnight.</summary>
    public static Duration Of(DateTimeOffset date)
    {
        var since = new Duration(date.UtcDateTime.TimeOfDay.Ticks * 100);
        return since.Seconds >= Cycle.Seconds - 1.0 / 256 ? new(0) : since;
    }
}
