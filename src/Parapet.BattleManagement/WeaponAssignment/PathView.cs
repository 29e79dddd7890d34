using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>A predicted path as one unit sees it, whatever round it fires: how far over the ground each sample is, and whether the radar looks there.</summary>
internal sealed class PathView
{
    private readonly SampleView[] _samples = new SampleView[PredictedPath.Capacity];
    private FireUnit? _unit;
    private PredictedPath? _path;
    private int _prediction;

    public FireUnit Unit => _unit!;

    public PredictedPath Path => _path!;

    /// <summary>The first sample within reach of any round of the unit; <see cref="End"/> or more where none is.</summary>
    public int Begin { get; private set; }

    /// <summary>One more than the last such sample.</summary>
    public int End { get; private set; }

    /// <summary>Looks at a path as it is predicted now; costs nothing where the last look was the same.</summary>
    public void See(PredictedPath path, FireUnit unit)
    {
        if (path == _path && path.Predictions == _prediction && unit == _unit)
        {
            return;
        }

        (_path, _prediction, _unit) = (path, path.Predictions, unit);
        (Begin, End) = (PredictedPath.Capacity, 0);
        var samples = path.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            var offset = samples[i].Direction - unit.Direction;
            var squaredChord = offset.NormSquared;
            if (squaredChord > unit.SquaredReach)
            {
                _samples[i] = new(squaredChord, double.PositiveInfinity, false);
                continue;
            }

            (Begin, End) = (Math.Min(Begin, i), i + 1);
            _samples[i] = new(squaredChord, EarthShape.GroundRange(squaredChord), unit.Guides(offset));
        }
    }

    /// <summary>How the unit sees a sample of the path.</summary>
    public ref readonly SampleView this[int sample] => ref _samples[sample];
}
