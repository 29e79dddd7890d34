using Parapet.Questions.Json;

namespace Parapet.Questions.Envelopes;

/// <summary>A place that a round reaches, with what is left of it there.</summary>
public sealed record FarthestReach
{
    [Unit(nameof(Length.Kilometres))]
    public required Length Height { get; init; }

    [Unit(nameof(Length.Kilometres))]
    public required Length Range { get; init; }

    public required Duration Time { get; init; }

    public required Speed Speed { get; init; }

    public required Acceleration Load { get; init; }
}
