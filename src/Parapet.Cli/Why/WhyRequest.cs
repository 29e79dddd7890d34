namespace Parapet.Cli.Why;

/// <summary>What the user wants to have explained.</summary>
internal sealed record WhyRequest(
    string Run, string? Option, int Replication, string? Target, int? Unit, string[] Causes, int? Replications, bool Json);
