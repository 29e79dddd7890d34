namespace Parapet.Simulation.Stages;

/// <summary>Told when a stage begins and ends its work on an item, so that someone with a clock can measure it. The engine has none.</summary>
public interface IStageObserver
{
    void Begin(Stage stage, Instant now);

    void End(Stage stage);
}
