using Parapet.Messages;
using Parapet.Sensing.Warning;

namespace Parapet.Simulation.Scenarios;

/// <summary>The launch-warning satellite and the command post that it alerts.</summary>
public sealed record LaunchWarningPlacement(LaunchWarningDescription Satellite, NodeId Post);
