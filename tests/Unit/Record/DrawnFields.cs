using Parapet.Record;

namespace Parapet.Tests.Unit.Record;

/// <summary>Gives every field a value drawn at random from those that it may have.</summary>
internal sealed class DrawnFields(Random random) : IFields
{
    public long Whole(string name, string unit, long value)
    {
        if (unit.Contains('|', StringComparison.Ordinal))
        {
            var words = unit.Split('|');
            var word = words[random.Next(words.Length)];
            return word.Contains('=', StringComparison.Ordinal) ? long.Parse(word.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture) : Array.IndexOf(words, word);
        }

        return unit == "ns" ? random.NextInt64() : random.Next(-1, int.MaxValue);
    }

    public double Real(string name, string unit, double value) => random.Next(20) switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        2 => double.Epsilon,
        // Azimuths come back from their own type, which keeps them in a turn.
        _ => unit == "rad" ? random.NextDouble() : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20)),
    };

    public double Coarse(string name, string unit, double value) => (float)Real(name, unit, value);

    public string Text(string name, string value) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(' ', 'ÿ')));
}
