using Parapet.Flight.Navigation;

namespace Parapet.Simulation.Scenarios;

/// <summary>A jammer of the defence in its place.</summary>
/// <param name="Name">In the study.</param>
public sealed record NavigationJammerPlacement(string Name, NavigationJammer Jammer);
