namespace Parapet.Simulation.Stages;

/// <summary>Told when a stage begins and ends its work on an item, so that someone with a clock can measure it. The engine has none.</summary>
public interface IStageObserver
{
    /// <summary>A stage begins its work on an item.</summary>
    /// <param name="now">The time of the run at which the item was due, not that of a clock on the wall.</param>
    void Begin(Stage stage, Instant now);

    /// <summary>The stage that began last has done its work, or gives way to another within the item.</summary>
    void End(Stage stage);
}
