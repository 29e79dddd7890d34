using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Threshold and detection probability of a square-law detector.</summary>
internal sealed class DetectionProbabilities(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var model = new DetectionModel(Ratio.Of(row.Number("Pfa")), row.Count("N"));
        var signal = Decibels.FromDecibels(row.Number("snr_dB_per_pulse")).Ratio;
        yield return ("threshold_T", model.Threshold.Value);
        yield return ("Pd", model.DetectionProbability((Fluctuation)row.Count("swerling"), signal).Value);
    }
}
