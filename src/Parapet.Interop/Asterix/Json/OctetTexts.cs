using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix.Json;

/// <summary>All that a chunk of one octet may say, as texts: most of a record's fields are flags, seven to an octet.</summary>
/// <remarks>A text is made when its octet is first met.</remarks>
internal sealed class OctetTexts
{
    private readonly FieldPlan[] _plans;
    private readonly Field[] _fields;
    private readonly ValueForm[] _forms;
    private readonly int _kept;
    private readonly ReadyText?[] _texts = new ReadyText?[256];

    private OctetTexts(Chunk chunk, Edition edition)
    {
        _plans = chunk.Fields;
        _fields = [.. _plans.Select(plan => edition.Fields[plan.Field])];
        _forms = [.. _fields.Select(field => new ValueForm(field, field.Scale))];
        _kept = _plans.Count(plan => plan.IsKept);
    }

    /// <summary>At the index of the first field of each chunk that is of this kind.</summary>
    public static OctetTexts?[] Of(Edition edition)
    {
        var texts = new OctetTexts?[edition.Fields.Length];
        foreach (var chunk in edition.Layout.Nodes.Where(node => !new JsonShape(edition, node).IsBare).SelectMany(node => node.Chunks))
        {
            Field[] told = [.. chunk.Fields.Select(plan => edition.Fields[plan.Field]).Where(field => field.Coding != Coding.Spare)];
            if (chunk.Octets == 1 && told.Length > 0 && told.All(field => field.Switch is null))
            {
                texts[chunk.Fields[0].Field] = new(chunk, edition);
            }
        }

        return texts;
    }

    /// <summary>Writes the values of the chunk, each behind a comma; false, and nothing, where one of them is not there or no octet holds it.</summary>
    /// <param name="values">From the chunk's first on.</param>
    /// <param name="taken">How many of them were the chunk's.</param>
    public bool TryWrite(ReadOnlySpan<FieldValue> values, Utf8Text text, bool isFirst, out int taken)
    {
        var (octet, kept, last) = (0UL, 0, -1);
        for (taken = 0; taken < values.Length; taken++)
        {
            var position = values[taken].Field - _plans[0].Field;
            if ((uint)position >= (uint)_plans.Length || position <= last)
            {
                break;
            }

            ref readonly var plan = ref _plans[position];
            octet |= values[taken].Raw << plan.Shift;
            kept += plan.IsKept && values[taken].Raw <= plan.Mask ? 1 : 0;
            last = position;
        }

        if (kept < _kept || octet > byte.MaxValue)
        {
            return false;
        }

        var ready = _texts[octet] ??= Make(octet);
        text.Write(in ready, isFirst ? 1 : 0);
        return true;
    }

    private ReadyText Make(ulong octet)
    {
        var text = new Utf8Text();
        for (var i = 0; i < _plans.Length; i++)
        {
            var raw = (octet >> _plans[i].Shift) & _plans[i].Mask;
            if (raw != 0 || _fields[i].Coding != Coding.Spare)
            {
                _forms[i].WriteName(text, isFirst: false);
                _forms[i].Write(raw, text);
            }
        }

        return new(text.Written);
    }
}
