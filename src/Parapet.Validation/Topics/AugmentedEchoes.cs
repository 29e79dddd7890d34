using Parapet.Flight.Signatures;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What a radar sees of a body with a lens or repeater on it.</summary>
internal sealed class AugmentedEchoes : ICheckedModel
{
    public string Table => "deception/augmented";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (body, added) = (row.Number("body_m2"), row.Number("added_m2"));
        AspectPattern bare = new([new(Angle.Zero, 0.Decibels), new(90.Degrees, row.Number("side_gain_dB").Decibels)]);
        var seen = bare.Augmented(added / body, row.Number("arc_deg").Degrees);
        yield return ("section_m2", (body + added) * seen.At(row.Number("aspect_deg").Degrees));
    }
}
