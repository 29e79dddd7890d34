using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Flight.Interceptors;
using Parapet.Questions.Json;

namespace Parapet.Questions.Envelopes;

/// <summary>An interceptor's reach by its flight, beside the published one.</summary>
public sealed record EnvelopeAnswer
{
    private readonly EnvelopePair _pair;
    private readonly InterceptorEnvelope _envelope;

    private EnvelopeAnswer(EnvelopePair pair, InterceptorEnvelope envelope) => (_pair, _envelope) = (pair, envelope);

    [Description("The interceptor's id.")]
    public string Interceptor => _pair.Round.Id;

    [Description("The threat's id; null for whatever the round is made for.")]
    public string? Against => _pair.Threat?.Id;

    [Unit(nameof(Length.Kilometres))]
    [Description("0 where none is published against such a target.")]
    public Length PublishedRange => Published.MaximumRange;

    [Unit(nameof(Length.Kilometres))]
    [Description("0 where none is published against such a target.")]
    public Length PublishedCeiling => Published.MaximumHeight;

    [Unit(nameof(Length.Kilometres))]
    [Description("Greatest between the published heights.")]
    public required Length FlownRange { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("Greatest within the published range.")]
    public required Length FlownCeiling { get; init; }

    [Description("What the round needs on arrival to follow the target's hardest turn; 0 against one that does not turn.")]
    public Acceleration NeededLoad => _pair.NeededLoad;

    [Description("For heights spread over the reach, the farthest place with the load that is needed.")]
    public required ImmutableArray<FarthestReach> Farthest { get; init; }

    /// <summary>Round and target in words.</summary>
    [JsonIgnore]
    public string Title => _pair.Title;

    /// <summary>The published reach; empty where none is published against such a target.</summary>
    [JsonIgnore]
    public EnvelopeLimits Published => _pair.Published;

    /// <summary>The answer as JSON, without the whole table.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>Every place reached as comma-separated text: km, km, s, m/s, g.</summary>
    public string ToCsv() => EnvelopeTable.Csv(_envelope);

    /// <summary>A chart of the reach as SVG.</summary>
    public string ToSvg() => EnvelopeFigure.Draw(_pair, _envelope);

    internal static EnvelopeAnswer Of(EnvelopePair pair, InterceptorEnvelope envelope) => new(pair, envelope)
    {
        FlownRange = envelope.GreatestRange(pair.Published.MinimumHeight, pair.Published.MaximumHeight),
        FlownCeiling = envelope.GreatestHeight(pair.Published.MinimumRange, pair.Published.MaximumRange),
        Farthest = EnvelopeTable.Farthest(envelope, pair.NeededLoad),
    };
}
