using Parapet.Flight.Motion;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Drag over Mach number of the slender body, scaled to the standard projectile's coefficient at Mach 5.</summary>
internal sealed class DragCoefficients : ICheckedModel
{
    private const double AtMachFive = 0.1618;

    public string Table => "re-entry/g7_drag";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        yield return ("drag_coefficient", AtMachFive * DragByMach.Factor(row.Number("mach")));
    }
}
