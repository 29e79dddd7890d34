namespace Parapet.Drawing.Raster;

/// <summary>Capital letters, figures and signs of three by five dots, so that a PNG needs no font.</summary>
internal static class PixelLetters
{
    /// <summary>Dots across.</summary>
    public const int Width = 3;

    /// <summary>Dots down.</summary>
    public const int Height = 5;

    // Rows from the top, the left dot first.
    private static readonly Dictionary<char, int> Shapes = new()
    {
        ['0'] = 0b111101101101111, ['1'] = 0b010110010010111, ['2'] = 0b111001111100111, ['3'] = 0b111001111001111, ['4'] = 0b101101111001001, ['5'] = 0b111100111001111, ['6'] = 0b111100111101111, ['7'] = 0b111001001001001,
        ['8'] = 0b111101111101111, ['9'] = 0b111101111001111, ['A'] = 0b010101111101101, ['B'] = 0b110101110101110, ['C'] = 0b011100100100011, ['D'] = 0b110101101101110, ['E'] = 0b111100110100111, ['F'] = 0b111100110100100,
        ['G'] = 0b011100101101011, ['H'] = 0b101101111101101, ['I'] = 0b111010010010111, ['J'] = 0b001001001101010, ['K'] = 0b101101110101101, ['L'] = 0b100100100100111, ['M'] = 0b101111111101101, ['N'] = 0b110101101101101,
        ['O'] = 0b010101101101010, ['P'] = 0b110101110100100, ['Q'] = 0b010101101110011, ['R'] = 0b110101110101101, ['S'] = 0b011100010001110, ['T'] = 0b111010010010010, ['U'] = 0b101101101101111, ['V'] = 0b101101101101010,
        ['W'] = 0b101101111111101, ['X'] = 0b101101010101101, ['Y'] = 0b101101010010010, ['Z'] = 0b111001010100111, ['.'] = 0b000000000000010, [','] = 0b000000000010100, [';'] = 0b000010000010100, ['-'] = 0b000000111000000, ['/'] = 0b001001010100100,
        ['('] = 0b001010010010001, [')'] = 0b100010010010100, [':'] = 0b000010000010000, ['+'] = 0b000010111010000, ['='] = 0b000111000111000, ['%'] = 0b101001010100101,
    };

    /// <summary>The dots of a letter, small ones as capitals; none for a blank or a sign that is not known.</summary>
    public static IEnumerable<(int Column, int Row)> Dots(char letter)
    {
        var shape = Shapes.GetValueOrDefault(char.ToUpperInvariant(letter));
        for (var dot = 0; dot < Width * Height; dot++)
        {
            if ((shape >> (Width * Height - 1 - dot) & 1) != 0)
            {
                yield return (dot % Width, dot / Width);
            }
        }
    }
}
