using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>A ballistic missile's flight as its file gives it.</summary>
public sealed record BallisticEntry : IChecked
{
    [Description("Greatest ground range."), Allowed("[50 km, 6000 km]")]
    public required Figure<Length> MaximumRange { get; init; }

    [Description("Least ground range."), Allowed("[10 km, 5000 km]")]
    public required Figure<Length> MinimumRange { get; init; }

    [Description("From launch to the end of thrust."), Allowed("[5 s, 400 s]")]
    public required Figure<Duration> BurnTime { get; init; }

    [Description("Of the re-entering body: mass over drag coefficient times area."), Allowed("[500 kg/m2, 50000 kg/m2]")]
    public required Figure<AreaDensity> BallisticCoefficient { get; init; }

    [Description("How drag goes with Mach number; the ballistic coefficients are then those at Mach 5. Constant where left out.")]
    public DragShape DragShape { get; init; }

    [Description("The stages, first to last; left out, one phase of constant acceleration net of drag stands for them."), Allowed("[1, 4]")]
    public ImmutableArray<BallisticStageEntry> Stages { get; init; } = [];

    [Description("At launch, for the drag of the staged powered phase; left out, it has none."), Allowed("[500 kg/m2, 500000 kg/m2]")]
    public Figure<AreaDensity>? LaunchBallisticCoefficient { get; init; }

    [Description("How it is thrown, off the elevation of least energy at burnout: above 0 deg lofted, below depressed. The greatest range is the one reached so. None if left out."), Allowed("[-45 deg, 45 deg]")]
    public Figure<Angle>? Loft { get; init; }

    [Description("How it turns on its way down; left out for what only falls.")]
    public ManoeuvreEntry? Manoeuvre { get; init; }

    [Description("What it releases above the air; left out for a missile that releases nothing.")]
    public LightObjectsEntry? LightObjects { get; init; }

    [Description("Half of the impacts fall within this distance of the aim point."), Allowed("[0 m, 10 km]")]
    public required Figure<Length> CircularErrorProbable { get; init; }

    [Description("Objects beside the warhead that look like it."), Allowed("[0, 50]")]
    public required Figure<int> CredibleObjects { get; init; }

    [Description("Chance that a seeker goes for the warhead and not for a credible object."), Allowed("[0, 1]")]
    public required Figure<Ratio> DiscriminationProbability { get; init; }

    /// <summary>
    /// Least range below greatest in every draw; stages whose shares add to one and are not disputed; a launch
    /// coefficient only beside stages.
    /// </summary>
    public void Check(Node node, Problems problems)
    {
        if (MinimumRange.Untyped.Bounds.High >= MaximumRange.Untyped.Bounds.Low)
        {
            problems.Add(node.Field("minimumRange")!, $"{MinimumRange.Untyped.Bounds.High / 1000:G6} km", $"below the low end of maximumRange, {MaximumRange.Untyped.Bounds.Low / 1000:G6} km");
        }

        if (Stages.Any(stage => stage.BurnShare.Untyped.IsDisputed || stage.GainShare.Untyped.IsDisputed))
        {
            problems.Add(node.Field("stages")!, "a share with a range", "shares without ranges, since they add to one; give the range to burnTime");
        }

        AddToOne("burnShare", stage => stage.BurnShare.Nominal.Value);
        AddToOne("gainShare", stage => stage.GainShare.Nominal.Value);
        if (LaunchBallisticCoefficient is not null && Stages.IsEmpty)
        {
            problems.Add(node.Field("launchBallisticCoefficient")!, "given without 'stages'", "both or neither");
        }

        void AddToOne(string name, Func<BallisticStageEntry, double> share)
        {
            var sum = Stages.Sum(share);
            if (!Stages.IsEmpty && Math.Abs(sum - 1) > 1e-6)
            {
                problems.Add(node.Field("stages")!, FormattableString.Invariant($"{name} adds to {sum:G6}"), "1");
            }
        }
    }

    /// <summary>
    /// The flight that a draw gives, coefficients in kg/m2. Without a launch coefficient the powered phase has no drag:
    /// it is infinite.
    /// </summary>
    public BallisticDescription In(FigureDraw draw) => new()
    {
        MaximumRange = MaximumRange.In(draw),
        MinimumRange = MinimumRange.In(draw),
        BurnTime = BurnTime.In(draw),
        BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
        DragShape = DragShape,
        Stages = [.. Stages.Select(stage => stage.In(draw))],
        LaunchBallisticCoefficient = LaunchBallisticCoefficient?.In(draw).KilogramsPerSquareMetre ?? double.PositiveInfinity,
        Loft = Loft?.In(draw) ?? Angle.Zero,
        Manoeuvre = Manoeuvre?.In(draw),
        LightObjects = LightObjects?.In(draw),
        CircularErrorProbable = CircularErrorProbable.In(draw),
        CredibleObjects = CredibleObjects.In(draw),
        DiscriminationProbability = DiscriminationProbability.In(draw),
    };
}
