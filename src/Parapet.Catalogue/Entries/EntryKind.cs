using System.Collections.Immutable;

namespace Parapet.Catalogue.Entries;

/// <summary>A kind of entry: its folder in the catalogue, its schema and its record.</summary>
public sealed record EntryKind(string Folder, string Name, Type Record)
{
    /// <summary>In the order in which lists show them.</summary>
    public static ImmutableArray<EntryKind> All { get; } =
    [
        new("systems", "system", typeof(SystemEntry)),
        new("radars", "radar", typeof(RadarEntry)),
        new("optics", "optic", typeof(OpticEntry)),
        new("listening-posts", "listening-post", typeof(ListeningPostEntry)),
        new("warning", "launch-warning", typeof(LaunchWarningEntry)),
        new("interceptors", "interceptor", typeof(InterceptorEntry)),
        new("interceptor-drones", "interceptor-drone", typeof(InterceptorDroneEntry)),
        new("guns", "gun", typeof(GunEntry)),
        new("threats", "threat", typeof(ThreatEntry)),
        new("networks", "network", typeof(NetworkEntry)),
        new("doctrines", "doctrine", typeof(DoctrineEntry)),
        new("assessments", "assessment", typeof(AssessmentEntry)) { IsSingle = true },
        new("damage", "damage", typeof(StrikeEntry)) { IsSingle = true },
        new("fighters", "fighter", typeof(FighterEntry)),
        new("jammers", "navigation-jammer", typeof(NavigationJammerEntry)),
    ];

    /// <summary>Whether a catalogue holds exactly one, which nothing names and every study uses.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The schema's file name.</summary>
    public string SchemaFile => $"{Name}.schema.json";
}
