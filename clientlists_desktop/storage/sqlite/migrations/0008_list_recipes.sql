-- How a list was made from other lists: the recipe, the parents, and the consent records of these.

CREATE TABLE list_recipe (
    list_id INTEGER NOT NULL PRIMARY KEY,
    recipe TEXT NOT NULL,
    parents TEXT NOT NULL,
    consents TEXT NOT NULL
);
