namespace Parapet.Flight.Interceptors;

/// <summary>A published reach. A zero <see cref="MaximumRange"/> says: not against these.</summary>
/// <param name="MaximumRange">Greatest slant range of the intercept.</param>
/// <param name="MinimumHeight">Least height of the intercept above the ellipsoid.</param>
public readonly record struct EnvelopeLimits(Length MinimumRange, Length MaximumRange, Length MinimumHeight, Length MaximumHeight)
{
    public bool IsEmpty => MaximumRange.Metres <= 0;
}
