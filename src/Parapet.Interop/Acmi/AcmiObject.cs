using System.Text;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Acmi;

/// <summary>An object as a file of ACMI holds it so far: what is said twice need not be written twice.</summary>
/// <param name="number">Its hexadecimal number in the file, from 1.</param>
internal sealed class AcmiObject(SceneObject thing, int number)
{
    private readonly Dictionary<string, string> _properties = [];
    private readonly double[] _place = [double.NaN, double.NaN, double.NaN];

    public SceneObject Thing => thing;

    public int Number => number;

    /// <summary>Whether it has a place already.</summary>
    public bool IsShown => !double.IsNaN(_place[0]);

    /// <summary>Whether a property is new or another than before; it is taken for written from now on.</summary>
    public bool Changes(string property, string value)
    {
        if (_properties.TryGetValue(property, out var before) && before == value)
        {
            return false;
        }

        _properties[property] = value;
        return true;
    }

    /// <summary>Writes longitude, latitude and height, each empty where it is as before to the digits that are written.</summary>
    public void AppendPlace(StringBuilder line, ReadOnlySpan<double> place, ReadOnlySpan<int> digits)
    {
        line.Append(",T=");
        for (var i = 0; i < _place.Length; i++)
        {
            line.Append(i == 0 ? "" : "|");
            var rounded = Math.Round(place[i], digits[i]);
            if (rounded != _place[i])
            {
                _place[i] = rounded;
                AcmiText.Append(line, rounded, digits[i]);
            }
        }
    }
}
