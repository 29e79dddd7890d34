using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Checks;

/// <summary>What of a study's networks can only be told with the catalogue: presets, radars and who keeps their tracks, and what links carry.</summary>
internal static class NetworksInCatalogue
{
    /// <summary>Each problem as field, what was found and what is allowed.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        var presets = catalogue.All<NetworkEntry>().ToImmutableSortedDictionary(entry => entry.Id, entry => entry);
        foreach (var (i, connection) in study.Connections.Index())
        {
            var path = $"connections[{i}]";
            foreach (var (field, id) in Named(connection, path).Where(pair => !presets.ContainsKey(pair.Id)))
            {
                yield return (field, $"unknown id '{id}'", $"one of {string.Join(", ", presets.Keys)}");
            }

            if (connection.Systems && connection.Link is { } link && presets.GetValueOrDefault(link) is { Direction: not LinkDirection.Both } oneWay)
            {
                yield return ($"{path}.systems", $"systems tied by '{oneWay.Id}', which runs {oneWay.Direction.ToString().ToLowerInvariant()} only",
                    "false; a one-way link ties systems to the national centre, or stands in 'links' with its own direction");
            }

            var radars = Radars(study, catalogue);
            foreach (var (j, silence) in connection.Silences.Index().Where(pair => !radars.Contains(NodeNames.Parts(pair.Item.Radar).Kind)))
            {
                yield return ($"{path}.silences[{j}].radar", $"'{silence.Radar}'", $"one of {string.Join(", ", radars)}");
            }

            var nodes = NodeNames.Nodes(study, connection).AddRange(radars).Distinct().ToArray();
            foreach (var (j, loss) in connection.Losses.Index().Where(pair => pair.Item.Node is { } node && !nodes.Contains(NodeNames.Parts(node).Kind)))
            {
                yield return ($"{path}.losses[{j}].node", $"'{loss.Node}'", $"one of {string.Join(", ", nodes)}");
            }
        }

        var kept = Radars(study, catalogue);
        foreach (var (i, keeper) in study.Tracking.Radars.Index().Where(pair => !kept.Contains(NodeNames.Parts(pair.Item.Radar).Kind)))
        {
            yield return ($"tracking.radars[{i}].radar", $"'{keeper.Radar}'", $"one of {string.Join(", ", kept)}");
        }

        foreach (var (i, power) in study.Power.Index())
        {
            var nodes = study.Connections.SelectMany(connection => NodeNames.Nodes(study, connection)).Concat(Radars(study, catalogue)).Distinct().ToArray();
            foreach (var (j, node) in power.Feeds.Index().Where(pair => !nodes.Contains(NodeNames.Parts(pair.Item).Kind)))
            {
                yield return ($"power[{i}].feeds[{j}]", $"'{node}'", $"one of {string.Join(", ", nodes)}");
            }
        }

        if (study.Correlation is null && Used(study).FirstOrDefault(id => SharesTracks(presets.GetValueOrDefault(id))) is { } shared)
        {
            yield return ("correlation", $"none, though '{shared}' shares tracks", "a correlation rule: gate and reportsToChange");
        }
    }

    private static bool SharesTracks(NetworkEntry? preset) => preset is not null && (preset.Carries & (LinkContent.Tracks | LinkContent.Plots)) != 0;

    private static IEnumerable<string> Used(StudyDefinition study) =>
        study.Connections.SelectMany(connection => Named(connection, "").Select(pair => pair.Id)).Append(study.OwnNet);

    private static IEnumerable<(string Path, string Id)> Named(Connection connection, string path)
    {
        if (connection.Link is { } link)
        {
            yield return ($"{path}.link", link);
        }

        foreach (var (i, named) in connection.Links.Index())
        {
            yield return ($"{path}.links[{i}].link", named.Link);
        }
    }

    /// <summary>The radars of the study by their names: the national ones, and those of every system.</summary>
    public static ImmutableArray<string> Radars(StudyDefinition study, SystemCatalogue catalogue) =>
    [
        .. study.National.Sensors.Select(sensor => sensor.Name),
        .. study.Forces.SelectMany(force => force.Kinds).Distinct()
            .SelectMany(system => catalogue.Find(system) is SystemEntry entry ? entry.Radars.Select(radar => radar.Radar) : []).Distinct(),
    ];
}
