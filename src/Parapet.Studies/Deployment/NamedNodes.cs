using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>Which nodes of a scenario a study's file means.</summary>
internal static class NamedNodes
{
    public static bool IsNamed(Scenario scenario, NodeId node, string name) => PostOf(scenario, node) is { } post
        ? IsNamed(post, name)
        : scenario.Gateways[node.Value - GatewayPlacement.FirstNode].Name == name;

    public static bool IsNamed(CommandPostPlacement post, string name) =>
        NodeNames.Fits(name, post.System.Length == 0 ? post.Name : post.System, post.Site);

    public static bool IsNamed(Scenario scenario, SensorPlacement radar, string name) =>
        radar.Name == name || NodeNames.Fits(name, radar.Radar.Id, PostOf(scenario, radar.Post)!.Site);

    /// <summary>The command post of a node; null for a gateway.</summary>
    public static CommandPostPlacement? PostOf(Scenario scenario, NodeId node) =>
        node.Value < GatewayPlacement.FirstNode ? scenario.Posts[node.Value - CommandPostPlacement.FirstNode] : null;
}
