namespace Parapet.Earth.Propagation.Paths;

/// <summary>What each effect does to a wave on one way between a radar and a target, beyond free space.</summary>
/// <param name="InSight">Whether the straight ray over the effective earth is free of ground.</param>
/// <param name="Diffraction">Lost at and behind edges and the earth's curve.</param>
/// <param name="Multipath">Gained (or lost, if negative) by the ray off the ground.</param>
/// <param name="Gases">Lost to oxygen and water vapour.</param>
/// <param name="Rain">Lost to rain.</param>
public readonly record struct PropagationBudget(bool InSight, Decibels Diffraction, Decibels Multipath, Decibels Gases, Decibels Rain)
{
    /// <summary>Nothing comes through: hidden, and diffraction is off.</summary>
    public static PropagationBudget Hidden => new(false, Decibels.FromDecibels(double.PositiveInfinity), default, default, default);

    /// <summary>The sum on one way: positive where the path gives, negative where it takes.</summary>
    public Decibels OneWay => Multipath - Diffraction - Gases - Rain;

    /// <summary>The factor on the power of an echo, which goes the way twice.</summary>
    public Ratio EchoFactor => (OneWay + OneWay).Ratio;
}
