namespace Parapet.Flight.Interceptors;

/// <summary>A published reach. A zero <see cref="MaximumRange"/> says: not against these.</summary>
/// <param name="MinimumRange">Least slant range of the intercept from the launcher.</param>
/// <param name="MaximumRange">Greatest range of the intercept along the surface.</param>
/// <param name="MinimumHeight">Least height of the intercept above the ellipsoid.</param>
public readonly record struct EnvelopeLimits(Length MinimumRange, Length MaximumRange, Length MinimumHeight, Length MaximumHeight)
{
    /// <summary>Whether the round is not made for this kind of target: no reach is given.</summary>
    public bool IsEmpty => MaximumRange.Metres <= 0;
}
