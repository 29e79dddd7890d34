namespace Parapet.Earth.Propagation;

/// <summary>The frequencies, both ends included, for which a model's source says that it holds.</summary>
/// <param name="Model">The source, as an error should name it.</param>
public sealed record FrequencyRange(string Model, Frequency Lowest, Frequency Highest)
{
    /// <summary>Both ends are inside; what is no number is not.</summary>
    public bool Contains(Frequency frequency) => frequency >= Lowest && frequency <= Highest;

    /// <summary>Refuses a frequency for which the model makes no claim.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside; the message names the range.</exception>
    public void Check(Frequency frequency)
    {
        if (!Contains(frequency))
        {
            throw new ArgumentOutOfRangeException(
                nameof(frequency),
                FormattableString.Invariant(
                    $"a frequency of {frequency.Gigahertz:G6} GHz is outside {Model}, which holds from {Lowest.Gigahertz:G6} to {Highest.Gigahertz:G6} GHz"));
        }
    }
}
