using Parapet.Flight.Navigation;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>A jammer's power over that of a navigation satellite, and back to the distance.</summary>
internal sealed class JamToSignals : ICheckedModel
{
    public string Table => "navigation-jamming/jam_to_signal";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var power = Power.FromWatts(row.Number("power_W"));
        yield return ("ratio_dB", SatelliteReception.JamToSignal(power, Length.FromKilometres(row.Number("distance_km"))).Value);
        yield return ("reach_km", SatelliteReception.ReachOf(power, Decibels.FromDecibels(row.Number("ratio_dB"))).Kilometres);
    }
}
