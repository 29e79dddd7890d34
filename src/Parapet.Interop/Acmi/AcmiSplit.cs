using System.Text;

namespace Parapet.Interop.Acmi;

/// <summary>Takes lines of ACMI apart.</summary>
internal static class AcmiSplit
{
    /// <summary>Between commas that no backslash stands before; backslashes are left in.</summary>
    public static List<string> Of(string line)
    {
        var parts = new List<string>();
        var begin = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == ',')
            {
                parts.Add(line[begin..i]);
                begin = i + 1;
            }
        }

        parts.Add(line[begin..]);
        return parts;
    }

    /// <summary>A value without the backslashes that say that a comma, a line break or a backslash is meant; before anything else they stand for themselves.</summary>
    public static string Plain(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ',' or '\n' or '\\')
            {
                i++;
            }

            plain.Append(value[i]);
        }

        return plain.ToString();
    }
}
