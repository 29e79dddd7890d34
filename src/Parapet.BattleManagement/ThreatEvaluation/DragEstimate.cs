using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// What the reports of a falling track say of its ballistic coefficient. Without air a body keeps its energy in the
/// turning frame; what it loses, for the air that it has passed, is one over the coefficient. A Kalman filter of two
/// states, energy and that inverse: both loss and measurement are linear in them.
/// </summary>
internal sealed class DragEstimate
{
    /// <summary>Before any report has told: the middle and one standard deviation of what warheads and whole bodies of 1,500 to 15,000 kg/m2 have, in m2/kg.</summary>
    public const double PriorMean = 2.1e-4;
    private const double PriorSigma = 1.5e-4;

    // No falling body of a raid is outside 600 to 25,000 kg/m2.
    private const double Least = 1 / 25_000.0;
    private const double Greatest = 1 / 600.0;

    // Errors of reports that follow one another are alike: each is worth a quarter of a new one. An estimate of ours.
    private const double Likeness = 4;

    // Of the inverse, for a second, as a share of itself: the drag of a body changes with its speed and its turning.
    private const double Wandering = 0.01;

    private const double Jump = 4;

    private double _energy;
    private double _inverse;
    private double _energyVariance;
    private double _covariance;
    private double _inverseVariance;
    private Instant _at = Instant.Never;
    private double _passing;

    /// <summary>One over the ballistic coefficient, in m2/kg.</summary>
    public double InverseCoefficient => _at == Instant.Never ? PriorMean : Math.Clamp(_inverse, Least, Greatest);

    /// <summary>Takes in a report if it brings a plot that none before it had.</summary>
    public void Take(TrackReport report)
    {
        if (report.LastPlot == _at)
        {
            return;
        }

        var (position, velocity) = FreeFall.Extrapolate(report.Position, report.Velocity, (report.LastPlot - report.Time).Seconds);
        var energy = GravityField.Wgs84Rotating.JacobiIntegral(position, velocity);
        var variance = Likeness * EnergyVariance(report);
        var passing = DragFall.AirPassed(new(position, velocity)) * velocity.NormSquared;
        if (_at == Instant.Never || report.LastPlot < _at)
        {
            Begin(energy, variance);
        }
        else
        {
            Lose((report.LastPlot - _at).Seconds, (_passing + passing) / 2);
            Correct(energy, variance);
        }

        (_at, _passing) = (report.LastPlot, passing);
    }

    private static double EnergyVariance(TrackReport report)
    {
        var speed = report.Velocity.Norm;
        var along = new Vector<Ecef>(report.Velocity.X / speed, report.Velocity.Y / speed, report.Velocity.Z / speed);
        var ofSpeed = speed * ImpactSpread.SpeedSigma(report.Covariance, along);
        var up = EarthShape.Direction(report.Position);
        const double Gravity = EarthShape.GravityMetresPerSecondSquared;
        return ofSpeed * ofSpeed + Gravity * Gravity * ImpactSpread.Carried(report.Covariance, 0, up, up) + 1;
    }

    private void Begin(double energy, double variance)
    {
        (_energy, _energyVariance) = (energy, variance);
        (_inverse, _inverseVariance) = (PriorMean, PriorSigma * PriorSigma);
        _covariance = 0;
    }

    /// <summary>The energy falls by the inverse times the air passed, in kg/s3 for each second: speed to the third times half the density.</summary>
    private void Lose(double seconds, double passing)
    {
        var air = passing * seconds;
        _energy -= _inverse * air;
        _energyVariance += air * (air * _inverseVariance - 2 * _covariance);
        _covariance -= air * _inverseVariance;
        _inverseVariance += Wandering * Wandering * PriorMean * PriorMean * seconds;
    }

    private void Correct(double energy, double variance)
    {
        var innovation = energy - _energy;
        var total = _energyVariance + variance;
        if (innovation > Jump * Math.Sqrt(total))
        {
            // A body that gains energy burns, or its track has become another's: nothing learnt so far holds.
            Begin(energy, variance);
            return;
        }

        var (ofEnergy, ofInverse) = (_energyVariance / total, _covariance / total);
        _energy += ofEnergy * innovation;
        _inverse += ofInverse * innovation;
        _inverseVariance -= ofInverse * _covariance;
        _covariance -= ofEnergy * _covariance;
        _energyVariance -= ofEnergy * _energyVariance;
    }
}
