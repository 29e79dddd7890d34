using Parapet.Flight.Signatures;
using Parapet.Sensing.Listening;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What an emission receiver takes in of a noise jammer.</summary>
internal sealed class ReceivedNoise : ICheckedModel
{
    public string Table => "listening/received";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var receiver = new ReceiverDescription
        {
            Sensitivity = (-100).Decibels,
            Gain = row.Number("gain_dB").Decibels,
            Bandwidth = Frequency.FromMegahertz(row.Number("listened_MHz")),
        };
        var jammer = new JammerDescription
        {
            Bands = [Enum.GetValues<RadarBand>().MinBy(band => Math.Abs(band.TypicalFrequency.Hertz - row.Number("frequency_GHz") * 1e9))],
            EffectivePower = Power.FromWatts(row.Number("power_W")),
            Bandwidth = Frequency.FromMegahertz(row.Number("jammed_MHz")),
        };
        yield return ("power_dBm", ReceiverModel.Power(receiver, jammer, row.Number("range_km").Kilometres).Value);
    }
}
