namespace Parapet.BattleManagement.Engagement;

/// <summary>A triangular distribution of a time: least, likeliest, greatest.</summary>
public readonly record struct TimeSpread(Duration Least, Duration Likeliest, Duration Greatest)
{
    /// <summary>A time that does not vary.</summary>
    public static TimeSpread Fixed(Duration value) => new(value, value, value);

    /// <summary>The time at a probability in [0, 1].</summary>
    public Duration Quantile(double probability)
    {
        double least = Least.Seconds, width = Greatest.Seconds - least;
        if (width <= 0)
        {
            return Least;
        }

        var mode = (Likeliest.Seconds - least) / width;
        var share = probability < mode
            ? Math.Sqrt(probability * mode)
            : 1 - Math.Sqrt((1 - probability) * (1 - mode));
        return Duration.FromSeconds(least + share * width);
    }
}
