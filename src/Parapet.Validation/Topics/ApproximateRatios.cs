using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The two closed forms of the required signal-to-noise ratio, as others compute them.</summary>
internal sealed class ApproximateRatios : ICheckedModel
{
    public string Table => "detection/approximations";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (falseAlarm, detection, pulses) = (Ratio.Of(row.Number("Pfa")), Ratio.Of(row.Number("Pd")), row.Count("N"));
        var ratio = row.Text("form") == "albersheim"
            ? Approximations.Albersheim(falseAlarm, detection, pulses)
            : Approximations.Shnidman(Fluctuation.Swerling0, falseAlarm, detection, pulses);
        yield return ("required_snr_dB_per_pulse", ratio.Value);
    }
}
