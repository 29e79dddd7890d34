using System.Collections.Immutable;

namespace Parapet.Studies.Definition;

/// <summary>How a study's file names the nodes of its networks.</summary>
internal static class NodeNames
{
    /// <summary>Stands between the kind and the site of one node of several.</summary>
    public const string At = " at ";

    /// <summary>The name without its site, and the site; empty where none is named.</summary>
    public static (string Kind, string Site) Parts(string name)
    {
        var at = name.IndexOf(At, StringComparison.Ordinal);
        return at < 0 ? (name, "") : (name[..at], name[(at + At.Length)..]);
    }

    /// <summary>Whether a name, with or without a site, names something of a kind at a site.</summary>
    public static bool Fits(string name, string kind, string site)
    {
        var (named, place) = Parts(name);
        return named == kind && (place.Length == 0 || place == site);
    }

    /// <summary>Nodes that links may join in a connection: the national centre, its gateways, and every system of a force.</summary>
    public static ImmutableArray<string> Ends(StudyDefinition study, Connection connection) =>
    [
        study.National.Post, .. connection.Gateways, .. study.Forces.SelectMany(force => force.Kinds).Distinct(),
    ];

    /// <summary>Nodes that may be lost, radars by their own names aside.</summary>
    public static ImmutableArray<string> Nodes(StudyDefinition study, Connection connection) =>
    [
        .. Ends(study, connection), .. study.National.Sensors.Select(sensor => sensor.Name), .. study.Power.Select(power => power.Name),
    ];
}
