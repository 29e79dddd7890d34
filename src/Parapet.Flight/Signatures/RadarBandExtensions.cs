namespace Parapet.Flight.Signatures;

/// <summary>What follows from a band alone.</summary>
public static class RadarBandExtensions
{
    extension(RadarBand value)
    {
        /// <summary>A frequency customary for radars of the band, which stands for all of them: the public record seldom gives more than the letter.</summary>
        public Frequency TypicalFrequency => value switch
        {
            RadarBand.Vhf => Frequency.FromMegahertz(150),
            RadarBand.Uhf => Frequency.FromMegahertz(430),
            RadarBand.L => Frequency.FromGigahertz(1.3),
            RadarBand.S => Frequency.FromGigahertz(3),
            RadarBand.C => Frequency.FromGigahertz(5.5),
            _ => Frequency.FromGigahertz(10),
        };
    }
}
