using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Messages;

/// <summary>Why a message makes no record.</summary>
internal static class MessageFault
{
    public static WireFault NoRoom(Field field, double value, Edition edition)
    {
        var unit = field.Scale is { Unit.Length: > 0 } scale ? $" {scale.Unit}" : "";
        var (least, most) = Bounds(field);
        return new(0, $"I{edition.Category:000}/{field.Path}", FormattableString.Invariant($"{value:G9}{unit}; {least:G9} to {most:G9}{unit} are allowed"));
    }

    private static (double Least, double Most) Bounds(Field field)
    {
        var step = field.Scale?.Step ?? 1;
        var (least, most) = field.Coding == Coding.Signed
            ? (-Math.ScaleB(step, field.Bits - 1), Math.ScaleB(step, field.Bits - 1) - step)
            : (0, Math.ScaleB(step, field.Bits) - step);
        return (Math.Max(least, field.Low), Math.Min(most, field.High));
    }
}
