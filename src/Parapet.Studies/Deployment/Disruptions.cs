using System.Collections.Immutable;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>Enters what an option's connection says of silent radars and of nodes and links that are lost.</summary>
internal static class Disruptions
{
    public static Scenario Enter(Scenario scenario, StudyDefinition study, Connection connection)
    {
        foreach (var silence in connection.Silences)
        {
            scenario = scenario with
            {
                Sensors = [.. scenario.Sensors.Select(sensor => NamedNodes.IsNamed(scenario, sensor, silence.Radar)
                    ? sensor with { SilentUntil = Instant.Start + silence.Until }
                    : sensor)],
            };
        }

        foreach (var loss in connection.Losses)
        {
            var at = Instant.Start + loss.At;
            scenario = loss.Node is { } node ? LoseAll(scenario, study, node, at) : Cut(scenario, loss, at);
        }

        return scenario;
    }

    private static Scenario LoseAll(Scenario scenario, StudyDefinition study, string name, Instant at)
    {
        var power = study.Power.FirstOrDefault(supply => supply.Name == name);
        foreach (var node in power?.Feeds ?? [name])
        {
            scenario = Lose(scenario, node, at);
        }

        return scenario;
    }

    /// <summary>A system goes with its post, radars and fire units; the national centre leaves its radars standing, unheard.</summary>
    private static Scenario Lose(Scenario scenario, string name, Instant at)
    {
        var system = scenario.Posts.Where(post => post.System.Length > 0 && NamedNodes.IsNamed(post, name)).Select(post => post.Node).ToImmutableHashSet();
        return scenario with
        {
            Posts = [.. scenario.Posts.Select(post => system.Contains(post.Node) || post.Name == name ? post with { LostAt = Instant.Min(post.LostAt, at) } : post)],
            Sensors =
            [
                .. scenario.Sensors.Select(sensor => system.Contains(sensor.Post) || NamedNodes.IsNamed(scenario, sensor, name)
                    ? sensor with { LostAt = Instant.Min(sensor.LostAt, at) }
                    : sensor),
            ],
            FireUnits = [.. scenario.FireUnits.Select(unit => system.Contains(unit.Post) ? unit with { LostAt = Instant.Min(unit.LostAt, at) } : unit)],
            Gateways = [.. scenario.Gateways.Select(gateway => gateway.Name == name ? gateway with { LostAt = Instant.Min(gateway.LostAt, at) } : gateway)],
        };
    }

    private static Scenario Cut(Scenario scenario, Loss loss, Instant at) => scenario with
    {
        Links =
        [
            .. scenario.Links.Select(link => NamedNodes.IsNamed(scenario, link.From, loss.From!) && NamedNodes.IsNamed(scenario, link.To, loss.To!)
                ? link with { CutAt = Instant.Min(link.CutAt, at) }
                : link),
        ],
    };
}
