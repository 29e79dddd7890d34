using Parapet.Interop.Asterix.ModeS;

namespace Parapet.Interop.Asterix.Json;

/// <summary>How a field of a Mode S register is written: null where the aircraft says that it does not hold.</summary>
internal sealed class RegisterForm(RegisterField field)
{
    private const int RegisterBits = 56;

    private readonly ValueForm _form = new(field.Name, field.Bits, field.Scale is { IsSigned: true } ? Coding.Signed : Coding.Unsigned, field.Scale, (long)field.From);

    /// <param name="register">The 56 bits, at the right.</param>
    public void WriteTo(ulong register, Utf8Text text, bool isFirst)
    {
        _form.WriteName(text, isFirst);
        if (field.ValidityBit > 0 && ((register >> (RegisterBits - field.ValidityBit)) & 1) == 0)
        {
            text.Write("null"u8);
        }
        else
        {
            _form.Write(field.Raw(register), text);
        }
    }
}
