namespace Parapet.BattleManagement.Doctrine;

/// <summary>Which doctrines a post can change between while it fights.</summary>
public static class OrderedDoctrine
{
    /// <summary>What of two doctrines differs that a post cannot change while it fights, by the names of the properties; empty where nothing does.</summary>
    public static IEnumerable<string> Obstacles(DoctrineDescription before, DoctrineDescription after)
    {
        var carried = Carried(before, after);
        return typeof(DoctrineDescription).GetProperties().Where(property => !Equals(property.GetValue(carried), property.GetValue(after))).Select(property => property.Name);
    }

    /// <exception cref="ArgumentException">Something differs that a post cannot change while it fights.</exception>
    internal static void Require(DoctrineDescription before, DoctrineDescription after)
    {
        var obstacles = string.Join(", ", Obstacles(before, after));
        if (obstacles.Length > 0)
        {
            throw new ArgumentException($"{after.Id} differs from {before.Id} in {obstacles}, which no order changes while a post fights", nameof(after));
        }
    }

    /// <summary>The doctrine before, with what an order can change taken from the one after: a discipline of fire holds its salvoes itself.</summary>
    private static DoctrineDescription Carried(DoctrineDescription before, DoctrineDescription after)
    {
        var carried = before with
        {
            Id = after.Id,
            WeaponControl = after.WeaponControl,
            Order = after.Order,
            TakeFirst = after.TakeFirst,
            SelfDefence = after.SelfDefence,
            CorridorMargin = after.CorridorMargin,
            PersistenceAfterKill = after.PersistenceAfterKill,
        };
        return before.Discipline is not null
            ? carried
            : carried with { AgainstAirBreathing = after.AgainstAirBreathing, AgainstBallistic = after.AgainstBallistic, Looks = after.Looks, LookTime = after.LookTime };
    }
}
