using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Listening;

/// <summary>
/// What a receiver takes in of a noise jammer on the straight way through free space: P = P_j (B / B_j) G (lambda / 4 pi R)^2 [Skolnik2001, ch. 1], in the highest of the jammer's bands, which
/// is the faintest. It finds what is at least as strong as its sensitivity, and nothing of what is silent.
/// </summary>
public static class ReceiverModel
{
    /// <summary>Power at the receiver, over 1 mW.</summary>
    /// <param name="range">Above zero.</param>
    public static Decibels Power(ReceiverDescription receiver, JammerDescription jammer, Length range)
    {
        var wavelength = 299_792_458 / jammer.Bands.Max(band => band.TypicalFrequency.Hertz);
        var share = Math.Min(1, receiver.Bandwidth.Hertz / jammer.Bandwidth.Hertz);
        var spread = wavelength / (4 * Math.PI * range.Metres);
        return Decibels.FromDecibels(10 * Math.Log10(jammer.EffectivePower.Watts * 1000 * share * spread * spread) + receiver.Gain.Value);
    }

    /// <summary>Whether a receiver finds a source at a distance.</summary>
    /// <param name="jammer">Null where the target carries none.</param>
    public static bool Finds(ReceiverDescription receiver, JammerDescription? jammer, Length range) =>
        jammer is not null && !(Power(receiver, jammer, range) < receiver.Sensitivity);
}
