using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>Damages a file by a key: the same key, the same damage. One to three faults a mutant, of structure or of text.</summary>
internal static class Mutation
{
    private static readonly string[] s_odd =
    [
        "", "null", "~", "NaN", "inf", "-inf", "0", "-1", "-0", "1e308", "1e-308", "1e999", "99999999999999999999", "0x10", "1,5", "1_000", "true", "-7 km", "0 km",
        "1e300 km", "5 parsecs", "3 km km", "NaN km", "1e-12 s", "0 s", "1e9 s", "-3 deg", "1e17 deg", "90 deg", "0 m2", "1e-30 m2", "200 %", "90, 0", "-90, 180",
        "91, 0", "0, 0", "nan, nan", "39.93 32.86", "../../etc/passwd", "none", "as drawn", "\uFFFD", "é", "[", "*a", "&a", "a: b", "- a", "#", "\u202E",
    ];

    private static readonly string[] s_units = ["m", "km", "s", "min", "h", "deg", "m2", "m/s", "g", "%", "dB", "kW", "kg/m2", "USD", ""];

    /// <param name="file">What is damaged.</param>
    /// <param name="tree">The same as a tree; null for a table.</param>
    /// <param name="isTyped">Whether the tree is written as JSON.</param>
    /// <param name="key">Of the damage.</param>
    public static byte[] Of(byte[] file, Tree? tree, bool isTyped, RandomSource key)
    {
        var stream = key.Stream(Purpose.Test, 0);
        var faults = 1 + stream.NextIndex(3);
        if (tree is null || stream.NextIndex(3) == 0)
        {
            var bytes = file;
            for (var i = 0; i < faults; i++)
            {
                bytes = InText(bytes, ref stream);
            }

            return bytes;
        }

        var copy = tree.Copy();
        for (var i = 0; i < faults; i++)
        {
            InTree(copy, ref stream);
        }

        return copy.Write(isTyped);
    }

    private static byte[] InText(byte[] bytes, ref RandomStream stream)
    {
        if (bytes.Length < 2)
        {
            return bytes;
        }

        var at = stream.NextIndex(bytes.Length);
        byte[][] insets = ["\t"u8.ToArray(), [0], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], "\r"u8.ToArray(), "\n"u8.ToArray(), "["u8.ToArray(), "{"u8.ToArray(), ","u8.ToArray(), "\""u8.ToArray(), ": "u8.ToArray(), "- "u8.ToArray(), "&a "u8.ToArray(), "*a"u8.ToArray(), "? "u8.ToArray(), "!!int "u8.ToArray(), "%YAML"u8.ToArray(), "\n---\n"u8.ToArray(), "\n...\n"u8.ToArray(), "|"u8.ToArray(), "<<: "u8.ToArray(), "#"u8.ToArray(), "-"u8.ToArray(), "9"u8.ToArray(), "e9"u8.ToArray(), "\u2028"u8.ToArray()];
        switch (stream.NextIndex(10))
        {
            case 0:
                return [.. bytes[..at], (byte)(bytes[at] ^ (1 << stream.NextIndex(8))), .. bytes[(at + 1)..]];
            case 1:
                return [.. bytes[..at], (byte)stream.NextIndex(256), .. bytes[(at + 1)..]];
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes[..at], .. insets[stream.NextIndex(insets.Length)], .. bytes[at..]];
            case 4:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + stream.NextIndex(20))..]];
            case 5:
                return [.. bytes[..at], .. Enumerable.Repeat((byte)"[{-a\"1 \n"[stream.NextIndex(8)], 1 + stream.NextIndex(3000))];
            case 6:
                return stream.NextIndex(3) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)) : [0xef, 0xbb, 0xbf, .. bytes];
            default:
                return InLines(Encoding.Latin1.GetString(bytes).Split('\n'), ref stream);
        }
    }

    private static byte[] InLines(string[] lines, ref RandomStream stream)
    {
        var (one, other) = (stream.NextIndex(lines.Length), stream.NextIndex(lines.Length));
        List<string> changed = [.. lines];
        switch (stream.NextIndex(5))
        {
            case 0:
                (changed[one], changed[other]) = (changed[other], changed[one]);
                break;
            case 1:
                changed.RemoveAt(one);
                break;
            case 2:
                changed.Insert(other, changed[one]);
                break;
            case 3:
                changed[one] = new string(' ', stream.NextIndex(9)) + changed[one].TrimStart();
                break;
            default:
                changed.InsertRange(one, Enumerable.Repeat(changed[one], 1 + stream.NextIndex(stream.NextIndex(12) == 0 ? 500 : 5)));
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', changed));
    }

    private static void InTree(Tree root, ref RandomStream stream)
    {
        Tree[] all = [.. root.All()];
        var holder = Pick([.. all.Where(tree => tree.Parts.Count > 0).DefaultIfEmpty(root)], ref stream);
        var scalar = Pick([.. all.Where(tree => tree.Kind == NodeKind.Scalar).DefaultIfEmpty(root)], ref stream);
        var kind = stream.NextIndex(15);
        if (holder.Parts.Count > 0 && kind < 6)
        {
            InParts(holder, kind, all, ref stream);
        }
        else if (kind < 13)
        {
            InScalar(scalar, kind, all, ref stream);
        }
        else
        {
            var tree = Pick(all, ref stream);
            tree.Kind = (NodeKind)stream.NextIndex(3);
            tree.Text ??= "";
        }
    }

    private static void InParts(Tree holder, int kind, Tree[] all, ref RandomStream stream)
    {
        var at = stream.NextIndex(holder.Parts.Count);
        var (name, value) = holder.Parts[at];
        switch (kind)
        {
            case 0:
                holder.Parts.RemoveAt(at);
                break;
            case 1:
                holder.Parts.Insert(at, (name, value.Copy()));
                break;
            case 2:
                holder.Parts[at] = (stream.NextIndex(2) == 0 ? name + "s" : Pick(all, ref stream).Parts.Select(part => part.Name).FirstOrDefault("x"), value);
                break;
            case 3:
                holder.Parts[at] = (name, Pick(all, ref stream).Copy());
                break;
            case 4:
                var other = stream.NextIndex(holder.Parts.Count);
                (holder.Parts[at], holder.Parts[other]) = ((name, holder.Parts[other].Value), (holder.Parts[other].Name, value));
                break;
            default:
                holder.Parts.AddRange(Enumerable.Repeat((name, value), 1 + stream.NextIndex(stream.NextIndex(24) == 0 ? 1200 : 20)));
                break;
        }
    }

    private static void InScalar(Tree scalar, int kind, Tree[] all, ref RandomStream stream)
    {
        var text = scalar.Text ?? "";
        scalar.Kind = NodeKind.Scalar;
        scalar.Parts.Clear();
        switch (kind)
        {
            case 6:
                scalar.Text = s_odd[stream.NextIndex(s_odd.Length)];
                break;
            case 7:
                scalar.Text = Pick([.. all.Where(tree => tree.Kind == NodeKind.Scalar)], ref stream).Text;
                break;
            case 8:
                scalar.Text = stream.NextIndex(2) == 0 ? null : text + new string('a', stream.NextIndex(30_000));
                break;
            default:
                // Near and far from what stands there, in its own unit or another: the mutants that load.
                Dimension.TrySplit(text, out var number, out var symbol);
                double[] factors = [-1, 0, 0.001, 0.1, 0.5, 0.9, 1.1, 2, 10, 1000, 1e12];
                var unit = stream.NextIndex(6) == 0 ? s_units[stream.NextIndex(s_units.Length)] : symbol;
                scalar.Text = string.Create(CultureInfo.InvariantCulture, $"{number * factors[stream.NextIndex(factors.Length)]:R} {unit}").TrimEnd();
                break;
        }
    }

    private static T Pick<T>(T[] items, ref RandomStream stream) => items[stream.NextIndex(items.Length)];
}
