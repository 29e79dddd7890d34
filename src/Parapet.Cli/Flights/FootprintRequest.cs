namespace Parapet.Cli.Flights;

/// <summary>What the user asked a footprint for, as typed.</summary>
internal sealed record FootprintRequest(string[] Systems, string[] Threats)
{
    public string? At { get; init; }

    public string? From { get; init; }

    public string? Range { get; init; }

    public string? Loft { get; init; }

    public string? Cue { get; init; }

    public string? CueAt { get; init; }

    public string? Output { get; init; }

    public bool Json { get; init; }
}
