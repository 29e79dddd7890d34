using System.Collections.Immutable;
using Parapet.Foundation.Randomness;

namespace Parapet.Catalogue.Figures;

/// <summary>
/// One possible reading of the public record: every disputed figure settled. All options of a study share it. Its draws
/// are found by what a figure means, never by order or by the name of its entry.
/// </summary>
public sealed class FigureDraw
{
    /// <summary>
    /// For each place of a figure in its file, counted round by these, the corners in which it stands high: of any three
    /// that stand within eight places every combination of low and high occurs, in sixteen corners instead of 2^n (a
    /// fractional design of resolution IV, 2^(8-4)) [Box1961].
    /// </summary>
    private static readonly int[] s_corners = [1, 2, 4, 8, 7, 11, 13, 14];

    private readonly RandomSource? _random;
    private readonly double? _credibility;
    private readonly Func<Figure, double>? _probability;
    private readonly Func<string, double?>? _places;

    private FigureDraw(string name, double? credibility, RandomSource? random, Func<Figure, double>? probability = null, Func<string, double?>? places = null)
    {
        Name = name;
        _places = places;
        _credibility = credibility;
        _random = random;
        _probability = probability;
    }

    /// <summary>Every figure at its value.</summary>
    public static FigureDraw Nominal { get; } = new("nominal", null, null);

    /// <summary>Every claim believed; other disputed figures at their value.</summary>
    public static FigureDraw Claimed { get; } = new("claimed", 1, null);

    /// <summary>Every claim doubted; other disputed figures at their value.</summary>
    public static FigureDraw Sceptical { get; } = new("sceptical", 0, null);

    /// <summary>The draws in which nothing is left to chance.</summary>
    public static ImmutableArray<FigureDraw> Presets { get; } = [Nominal, Claimed, Sceptical];

    /// <summary>
    /// The readings in which disputed figures stand at the ends of their ranges: all low, all high, and sixteen in which
    /// some stand low and some high. What holds in all of them and in the presets can hardly fail in a draw between.
    /// </summary>
    public static ImmutableArray<FigureDraw> Corners { get; } =
    [
        new("all low", 0, null, static _ => 0),
        new("all high", 1, null, static _ => 1),
        .. Enumerable.Range(0, 16).Select(corner => new FigureDraw(
            FormattableString.Invariant($"corner {corner}"),
            corner % 2,
            null,
            figure => int.PopCount(corner & s_corners[figure.Order % s_corners.Length]) % 2)),
    ];

    /// <summary>One credibility for each family of claims, uniform in [0, 1]; every other disputed figure from its range, by itself or with its kin.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="index">Which outer draw, from 0.</param>
    public static FigureDraw Sampled(ulong seed, int index) =>
        new(FormattableString.Invariant($"sampled {index}"), null, new RandomSource(seed, (ulong)(uint)index));

    /// <summary>A reading in which each dispute stands where it is put.</summary>
    /// <param name="name">As it is told.</param>
    /// <param name="places">
    /// Where in its range, as a probability in [0, 1] or a credibility, by one of the <see cref="Dispute.Keys"/>; null leaves a
    /// figure at its value, and one that has kin apart from them.
    /// </param>
    public static FigureDraw Placed(string name, Func<string, double?> places) => new(name, null, null, places: places);

    /// <summary>As a user asks for it and a report prints it: nominal, claimed, sceptical, sampled 3.</summary>
    public string Name { get; }

    private ImmutableDictionary<string, double> Settled { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>This reading with some disputes settled by hand, whatever it says of them; all others stand as they did.</summary>
    public FigureDraw With(ImmutableArray<SettledFigure> settled) => settled.IsEmpty ? this : new(Name, _credibility, _random, _probability, _places)
    {
        Settled = Settled.SetItems(settled.Select(figure => KeyValuePair.Create(figure.Key, figure.Value))),
    };

    /// <summary>The belief in a family of claims, in [0, 1]; null where every figure stands at its value.</summary>
    public double? CredibilityOf(string family) =>
        Settled.TryGetValue(KeyOfFamily(family), out var settled) ? settled
        : _places is { } places ? places(KeyOfFamily(family))
        : _random is { } random ? Uniform(random, Purpose.Credibility, family)
        : _credibility;

    /// <summary>Where in its range a figure lies, as a probability in [0, 1]; null where nothing is drawn.</summary>
    public double? ProbabilityOf(Figure figure) =>
        figure.Range is null ? null
        : Settled.TryGetValue(figure.Meaning, out var settled) ? figure.Range.ShareBelow(settled, figure.Value)
        : _probability is { } probability ? probability(figure)
        : _places is { } places ? places(MeaningIn(figure, places))
        : _random is { } random ? Uniform(random, Purpose.DisputedFigure, MeaningIn(figure, key => Uniform(random, Purpose.DisputedFigure, key)))
        : null;

    /// <summary>Where between two ends a choice of a study's own lies, in [0, 1]; in the middle where nothing is drawn.</summary>
    /// <param name="meaning">What it is, by which its draw is found.</param>
    public double ShareOf(string meaning) => _random is { } random ? Uniform(random, Purpose.StudyRange, meaning) : 0.5;

    /// <summary>The figure's value in this draw, in SI.</summary>
    public double ValueOf(Figure figure)
    {
        if (figure.Claim is { } claim && CredibilityOf(claim.Family) is { } credibility)
        {
            return claim.At(credibility);
        }

        return figure.Range is not null && Settled.TryGetValue(figure.Meaning, out var settled) ? settled
            : ProbabilityOf(figure) is { } probability ? figure.Range!.Quantile(probability, figure.Value) : figure.Value;
    }

    /// <summary>By what a family's credibility is found.</summary>
    internal static string KeyOfFamily(string family) => $"family|{family}";

    /// <summary>By what the coin is found that puts kin together.</summary>
    internal static string KeyOfKin(FigureKin kin) => $"together|{kin.Meaning}";

    // One coin for all kin, so that the correlation of two of them is the share of readings in which they stand together.
    private static string MeaningIn(Figure figure, Func<string, double?> places) =>
        figure.Kin is { } kin && places(KeyOfKin(kin)) < kin.Correlation ? kin.Meaning : figure.Meaning;

    private static double Uniform(RandomSource random, Purpose purpose, string meaning)
    {
        var hash = MeaningHash.Of(meaning);
        return random.Stream(purpose, (int)(hash >> 32), (int)hash).NextUniform();
    }
}
