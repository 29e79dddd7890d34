namespace Parapet.Studies.Report;

/// <summary>Finds room for names on a map: beside, over or under their place, where nothing else stands yet.</summary>
internal sealed class LabelPlaces(double width, double height)
{
    private const double CharacterWidth = 7.1;
    private const double LineHeight = 14;
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps names away from a mark.</summary>
    public void Keep(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>A text element for the name, or nothing where there is no room.</summary>
    public Markup Place(string name, double x, double y, string kind)
    {
        var length = name.Length * CharacterWidth;
        foreach (var (left, middle) in new[]
        {
            (x + 9, y), (x - 9 - length, y), (x - length / 2, y - 14), (x - length / 2, y + 14),
            (x + 8, y - 12), (x + 8, y + 12), (x - 8 - length, y - 12), (x - 8 - length, y + 12), (x - length / 2, y - 26), (x - length / 2, y + 26),
        })
        {
            var box = (Left: left, Top: middle - LineHeight / 2, Right: left + length, Bottom: middle + LineHeight / 2);
            var isInside = box.Left > 2 && box.Right < width - 2 && box.Top > 2 && box.Bottom < height - 2;
            if (isInside && !_taken.Exists(other => other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom))
            {
                _taken.Add(box);
                return Markup.Of($"""<text class="place {kind}" x="{left}" y="{middle + 4}">{name}</text>""");
            }
        }

        return Markup.Nothing;
    }
}
