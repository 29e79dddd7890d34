using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The signal-to-noise ratio that a detection probability asks for.</summary>
internal sealed class RequiredRatios(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var model = new DetectionModel(Ratio.Of(row.Number("Pfa")), row.Count("N"));
        var required = model.RequiredSignalToNoise((Fluctuation)row.Count("swerling"), Ratio.Of(row.Number("Pd")));
        yield return ("required_snr_dB_per_pulse", required.Decibels.Value);
    }
}
