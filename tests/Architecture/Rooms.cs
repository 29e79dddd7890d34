namespace Parapet.Tests.Architecture;

/// <summary>The table of rooms and walls, as drawn in docs/architecture.md. Rooms not built yet keep their row.</summary>
internal static class Rooms
{
    private static readonly string[] Ground = ["Parapet.Foundation", "Parapet.Messages", "Parapet.Earth"];
    private static readonly string[] BelowSimulation =
        [.. Ground, "Parapet.Flight", "Parapet.Sensing", "Parapet.Tracking", "Parapet.Networks", "Parapet.BattleManagement"];
    private static readonly string[] BelowCatalogue = [.. BelowSimulation, "Parapet.Simulation"];
    private static readonly string[] BelowStudies = [.. BelowCatalogue, "Parapet.Catalogue", "Parapet.Statistics"];
    private static readonly string[] BelowReports = [.. BelowStudies, "Parapet.Studies", "Parapet.Campaigns"];
    private static readonly string[] BelowFaces = [.. BelowStudies, "Parapet.Interop", "Parapet.Studies", "Parapet.Campaigns", "Parapet.Reports", "Parapet.Cluster", "Parapet.Validation"];

    public static IReadOnlyList<Room> Table { get; } =
    [
        EngineRoom("Parapet.Foundation"),
        EngineRoom("Parapet.Messages", "Parapet.Foundation"),
        EngineRoom("Parapet.Earth", "Parapet.Foundation") with { Packages = ["BitMiracle.LibTiff.NET"], Opens = true },
        EngineRoom("Parapet.Flight", Ground),
        EngineRoom("Parapet.Sensing", [.. Ground, "Parapet.Flight"]),
        EngineRoom("Parapet.Tracking", Ground),
        EngineRoom("Parapet.Networks", Ground),
        EngineRoom("Parapet.BattleManagement", Ground),
        EngineRoom("Parapet.Simulation", BelowSimulation),
        EngineRoom("Parapet.Statistics", "Parapet.Foundation"),
        OuterRoom("Parapet.Catalogue", BelowCatalogue, "YamlDotNet"),
        OuterRoom("Parapet.Interop", ["Parapet.Foundation", "Parapet.Messages", "Parapet.Simulation"]),
        OuterRoom("Parapet.Studies", BelowStudies),
        OuterRoom("Parapet.Campaigns", [.. BelowStudies, "Parapet.Studies"]),
        OuterRoom("Parapet.Reports", BelowReports, "Parquet.Net"),
        OuterRoom("Parapet.Validation", BelowStudies),
        OuterRoom("Parapet.Cluster", ["Parapet.Studies"]),
        OuterRoom("Parapet.Cli", BelowFaces, "Spectre.Console", "System.CommandLine"),
        OuterRoom("Parapet.Web", BelowFaces),
    ];

    private static Room EngineRoom(string name, params string[] mayReference) =>
        new(name, mayReference, Packages: [], Engine: true, Opens: false);

    private static Room OuterRoom(string name, string[] mayReference, params string[] packages) =>
        new(name, mayReference, packages, Engine: false, Opens: true);
}
