namespace Parapet.Tests.Architecture;

/// <summary>The table of rooms and walls, as drawn in docs/architecture.svg. Rooms not built yet keep their row.</summary>
internal static class Rooms
{
    /// <summary>The only room that joins tracks to truth; what runs must not see it.</summary>
    public const string Judging = "Parapet.Judging";

    private static readonly string[] Ground = ["Parapet.Foundation", "Parapet.Messages", "Parapet.Earth"];

    public static IReadOnlyList<Room> Table { get; } =
    [
        EngineRoom("Parapet.Foundation"),
        EngineRoom("Parapet.Messages", "Parapet.Foundation"),
        EngineRoom("Parapet.Earth", "Parapet.Foundation") with { Packages = ["BitMiracle.LibTiff.NET", "ProjNET", "ZstdSharp.Port"], Opens = true },
        EngineRoom("Parapet.Record", Ground),
        EngineRoom("Parapet.Flight", Ground),
        EngineRoom("Parapet.Sensing", [.. Ground, "Parapet.Flight"]),
        EngineRoom("Parapet.Tracking", Ground),
        EngineRoom("Parapet.Fusion", [.. Ground, "Parapet.Tracking"]),
        EngineRoom("Parapet.Networks", Ground),
        EngineRoom("Parapet.BattleManagement", Ground),
        EngineRoom("Parapet.Simulation", BelowSimulation),
        EngineRoom("Parapet.Statistics", "Parapet.Foundation"),
        EngineRoom(Judging, [.. Ground, "Parapet.Record", "Parapet.Statistics", "Parapet.Flight", "Parapet.Sensing"]),
        OuterRoom("Parapet.Catalogue", BelowCatalogue) with { Packages = ["YamlDotNet"] },
        OuterRoom("Parapet.Interop", [.. Ground, "Parapet.Record"]),
        OuterRoom("Parapet.OwnModels", [.. Ground, "Parapet.Tracking", "Parapet.BattleManagement"]),
        OuterRoom("Parapet.Studies", BelowStudies),
        OuterRoom("Parapet.Campaigns", BelowCampaigns),
        OuterRoom("Parapet.Store", "Parapet.Foundation") with { Packages = ["DuckDB.NET.Data.Full"] },
        OuterRoom("Parapet.Drawing", "Parapet.Foundation", "Parapet.Earth") with { Packages = ["NetTopologySuite"] },
        OuterRoom("Parapet.Validation", BelowValidation),
        OuterRoom("Parapet.Reports", BelowReports) with { Packages = ["Parquet.Net"] },
        OuterRoom("Parapet.Questions", BelowQuestions),
        OuterRoom("Parapet.Web", "Parapet.Questions", "Parapet.Record", "Parapet.Drawing") with { Packages = ["Microsoft.AspNetCore.OpenApi"] },
        OuterRoom("Parapet.Cli", [.. BelowQuestions, "Parapet.Questions", "Parapet.Web"]) with { Packages = ["Spectre.Console", "System.CommandLine"] },
    ];

    private static string[] BelowSimulation =>
        [.. Ground, "Parapet.Record", "Parapet.Flight", "Parapet.Sensing", "Parapet.Tracking", "Parapet.Fusion", "Parapet.Networks", "Parapet.BattleManagement"];

    private static string[] BelowCatalogue => [.. BelowSimulation, "Parapet.Simulation"];

    private static string[] BelowStudies => [.. BelowCatalogue, "Parapet.Catalogue", "Parapet.Statistics", Judging, "Parapet.Interop", "Parapet.OwnModels"];

    private static string[] BelowCampaigns => [.. BelowStudies, "Parapet.Studies"];

    private static string[] BelowValidation => [.. BelowCampaigns, "Parapet.Campaigns"];

    private static string[] BelowReports => [.. BelowValidation, "Parapet.Drawing", "Parapet.Validation"];

    private static string[] BelowQuestions => [.. BelowReports, "Parapet.Store", "Parapet.Reports"];

    private static Room EngineRoom(string name, params string[] mayReference) =>
        new(name, mayReference, Packages: [], Engine: true, Opens: false);

    private static Room OuterRoom(string name, params string[] mayReference) =>
        new(name, mayReference, Packages: [], Engine: false, Opens: true);
}
