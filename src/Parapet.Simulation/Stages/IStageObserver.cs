namespace Parapet.Simulation.Stages;

/// <summary>Told when a stage begins and ends its work on an item, so that someone with a clock can measure it. The engine has none.</summary>
public interface IStageObserver
{
    /// <summary>A stage begins its work on an item.</summary>
    /// <param name="now">The time of the run at which the item was due, not that of a clock on the wall.</param>
    void Begin(Stage stage, Instant now);

    /// <summary>The stage that began last has done its work, or gives way to another within the item.</summary>
    void End(Stage stage);

    /// <summary>
    /// What an item has been about, told when it is done: looks of a radar at targets near and large enough to bring a
    /// plot, tracks that its keeper holds after the scan, tracks that a post looks at. Nothing by default.
    /// </summary>
    void Count(Stage stage, int things)
    {
    }
}
