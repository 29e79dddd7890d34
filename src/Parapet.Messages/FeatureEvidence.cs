namespace Parapet.Messages;

/// <summary>
/// What a radar, or several, have read of an object's kind above the air: readings of one feature, positive for what is like a
/// warhead and negative for what is like a light object, in standard deviations among the objects of a kind. Readings add up, each by one over the
/// variance of its error.
/// </summary>
/// <param name="Weight">One over the variance of the mean's error; 0 where nothing was read.</param>
/// <param name="Sum">Of the readings, each times its weight.</param>
public readonly record struct FeatureEvidence(double Weight, double Sum)
{
    /// <summary>
    /// The mean reading over its standard deviation among objects that lie midway, which is their own spread and the error together,
    /// sqrt(1 + 1 / <see cref="Weight"/>); 0 where nothing was read.
    /// </summary>
    public double Score => Weight > 0 ? Sum / Math.Sqrt(Weight * (Weight + 1)) : 0;

    public static FeatureEvidence operator +(FeatureEvidence a, FeatureEvidence b) => new(a.Weight + b.Weight, a.Sum + b.Sum);
}
