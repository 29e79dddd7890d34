using Parapet.Messages;
using Parapet.Sensing.Listening;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How loud a source is at a listening post, and how often a look hears it.</summary>
internal sealed class HeardLevels : ICheckedModel
{
    public string Table => "listening/hearing";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var hearing = new HearingDescription
        {
            SourceLevel = [.. Enum.GetValues<TargetClass>().Select(_ => (Decibels?)row.Number("source_dB").Decibels)],
            AbsorptionPerKilometre = row.Number("absorption_dB").Decibels,
            Threshold = row.Number("threshold_dB").Decibels,
            Fluctuation = row.Number("fluctuation_dB").Decibels,
            Screening = row.Number("screening_dB").Decibels,
            Noise = row.Number("noise_dB").Decibels,
        };
        var (range, isInSight) = (row.Number("range_km").Kilometres, row.Number("hidden") == 0);
        yield return ("level_dB", HearingModel.Level(hearing, TargetClass.Drone, range, isInSight)!.Value.Value);
        yield return ("chance", HearingModel.Detection(hearing, TargetClass.Drone, range, isInSight));
    }
}
